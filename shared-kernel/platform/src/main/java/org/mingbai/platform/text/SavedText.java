package org.mingbai.platform.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file that somebody saved: UTF-8, with a byte order mark or without one, or GB 18030, in which a Chinese spreadsheet
 * program writes CSV; with its mark also UTF-16, which the same programs call Unicode. An encoding is the right one where all bytes are text in it.
 */
public final class SavedText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset GB_18030 = Charset.forName("GB18030");

    private SavedText() {
    }

    /** Empty where it is text in none of them, such as a workbook or a picture. */
    public static Optional<String> of(byte[] file) {
        return encodings(file).stream().flatMap(encoding -> in(encoding, file).stream()).findFirst();
    }

    private static List<Charset> encodings(byte[] file) {
        int first = file.length < 2 ? 0 : (file[0] & 0xFF) << 8 | file[1] & 0xFF;
        return switch (first) {
            case 0xFFFE -> List.of(StandardCharsets.UTF_16LE);
            case 0xFEFF -> List.of(StandardCharsets.UTF_16BE);
            default -> List.of(StandardCharsets.UTF_8, GB_18030);
        };
    }

    private static Optional<String> in(Charset encoding, byte[] file) {
        try {
            var text = encoding.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            var bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return Texts.isWellFormed(bare) && !Texts.hasControls(bare) ? Optional.of(bare) : Optional.empty();
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
