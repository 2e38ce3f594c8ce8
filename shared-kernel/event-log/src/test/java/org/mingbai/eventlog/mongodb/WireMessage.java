package org.mingbai.eventlog.mongodb;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** As much of MongoDB's wire format as it takes to see where a message ends and which command it is. */
final class WireMessage {

    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    /** Flags (4), kind of the section (1), length of the document (4), type of its first element (1); then the element's name. */
    private static final int NAME_AT = HEADER + 4 + 1 + 4 + 1;

    private WireMessage() {
    }

    /** @throws EOFException at the end of the connection */
    static byte[] read(DataInputStream from) throws IOException {
        byte[] length = new byte[4];
        from.readFully(length);
        byte[] message = new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        System.arraycopy(length, 0, message, 0, 4);
        from.readFully(message, 4, message.length - 4);
        return message;
    }

    static String command(byte[] message) {
        boolean isCommand = message.length > NAME_AT && ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(12) == OP_MSG;
        if (!isCommand) {
            return "";
        }
        int end = NAME_AT;
        while (end < message.length && message[end] != 0) {
            end++;
        }
        return new String(message, NAME_AT, end - NAME_AT, StandardCharsets.UTF_8);
    }
}
