package org.mingbai.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import org.mingbai.kernel.value.TicketNumber;

/**
 * The code a caller gives, with the ticket number, to ask how the case stands. It follows from the number and is stored nowhere: 40 bits
 * in Crockford's base 32, whose letters cannot be misread (no I, L, O, U).
 */
final class QueryCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final Hmac hmac;

    QueryCodes(LastingKey key) {
        hmac = new Hmac(key);
    }

    String of(TicketNumber ticket) {
        long bits = ByteBuffer.wrap(hmac.of(ticket.value())).getLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 1; i <= LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (64 - 5 * i)) & 31));
        }
        return code.toString();
    }

    /** Takes as long for a nearly right code as for a wrong one. Forgives spaces, dashes, small letters and O, I, L for 0 and 1. */
    boolean matches(TicketNumber ticket, String given) {
        String read = Normalizer.normalize(given, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT)
                .replace('O', '0').replace('I', '1').replace('L', '1');
        return MessageDigest.isEqual(of(ticket).getBytes(StandardCharsets.US_ASCII), read.getBytes(StandardCharsets.UTF_8));
    }
}
