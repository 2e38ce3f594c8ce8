package org.mingbai.platform.http;

/** A value as the server hands it on, for whoever knows how to read it: of a header each byte is a letter ({@link Headers}), blanks around it stay. */
public record RawText(String value) {
}
