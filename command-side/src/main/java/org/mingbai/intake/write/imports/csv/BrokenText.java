package org.mingbai.intake.write.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mingbai.platform.text.Texts;

/** A file that begins as a table of text, and in which bytes stand that are no characters: in which row, so that they can be found. */
final class BrokenText {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private BrokenText() {
    }

    /** What can be read of it before; none where it is no table of text at all. */
    static Optional<String> readable(byte[] file) {
        return ENCODINGS.stream().map(encoding -> beginning(encoding, file))
                .filter(text -> text.indexOf('\n') > 0 && CsvFile.isNoMarkup(text) && CsvFile.SEPARATORS.stream().anyMatch(each -> text.indexOf(each) >= 0))
                .max(Comparator.comparing(String::length));
    }

    private static String beginning(Charset encoding, byte[] file) {
        var decoder = encoding.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(file.length);
        decoder.decode(ByteBuffer.wrap(file), text, true);
        var read = text.flip().toString();
        return read.substring(0, control(read));
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Texts.hasControls(text.substring(i, i + 1))) {
                return i;
            }
        }
        return text.length();
    }

    static char separator(String text) {
        return CsvFile.SEPARATORS.stream()
                .max(Comparator.comparing(each -> text.chars().filter(sign -> sign == each).count())).orElse(',');
    }
}
