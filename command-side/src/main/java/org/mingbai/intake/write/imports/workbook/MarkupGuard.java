package org.mingbai.intake.write.imports.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of XML whose single pieces (a text, a tag, a comment) are longer than any spreadsheet program writes: a parser holds
 * a piece whole, so one of 60 MiB would take half the heap. Document types, which spreadsheets have none of, are not let through.
 */
final class MarkupGuard extends FilterReader {
    /** A cell has at most 32,767 characters, each at most ten in XML. */
    static final int LONGEST_PIECE = 1 << 19;

    private enum Inside {
        PLAIN(""), COMMENT("-->"), CDATA("]]>"), INSTRUCTION("?>");

        private final String end;

        Inside(String end) {
            this.end = end;
        }
    }

    private Inside inside = Inside.PLAIN;
    private int length;
    /** What follows the last {@code <}, as far as it tells what begins there; in a comment or the like, what came last. */
    private final StringBuilder recent = new StringBuilder();
    private boolean opening;

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c >= 0) {
            pass((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = in.read(buffer, offset, most);
        for (int i = 0; i < read; i++) {
            pass(buffer[offset + i]);
        }
        return read;
    }

    private void pass(char c) throws IOException {
        if (++length > LONGEST_PIECE) {
            throw new IOException("a piece of markup or text is longer than any spreadsheet's");
        }
        if (inside != Inside.PLAIN) {
            inSpecial(c);
        } else if (c == '<') {
            begin();
        } else if (opening) {
            recognise(c);
        }
    }

    private void begin() {
        length = 0;
        opening = true;
        recent.setLength(0);
    }

    private void recognise(char c) throws IOException {
        recent.append(c);
        var begun = recent.toString();
        switch (begun) {
            case "?" -> enter(Inside.INSTRUCTION);
            case "!--" -> enter(Inside.COMMENT);
            case "![CDATA[" -> enter(Inside.CDATA);
            default -> {
                if ("![CDATA[".startsWith(begun) || "!--".startsWith(begun)) {
                    return;
                }
                if (begun.startsWith("!")) {
                    throw new IOException("a document type has no place in a spreadsheet");
                }
                opening = false;
            }
        }
    }

    private void enter(Inside special) {
        inside = special;
        opening = false;
        recent.setLength(0);
    }

    private void inSpecial(char c) {
        recent.append(c);
        if (recent.length() > inside.end.length()) {
            recent.deleteCharAt(0);
        }
        if (recent.toString().equals(inside.end)) {
            inside = Inside.PLAIN;
            recent.setLength(0);
        }
    }
}
