package org.mingbai.platform.server;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * A body that comes too slowly is given up with 408. What is left of one when the answer is written is read on for a little while, so that
 * a sender who is not at the end yet receives the answer; one who then takes their time is left.
 */
final class PacedBodies extends ValveBase {

    /** So much of what nobody wants is taken. */
    private static final long MOST = 256L << 20;

    PacedBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!tellsItsLength(request)) {
            response.sendError(Response.SC_BAD_REQUEST);
            return;
        }
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var source = coyote.getInputBuffer();
        var paced = new PacedInput(source, Pace.OF_BODIES, System::nanoTime);
        coyote.setInputBuffer(paced);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !paced.hasEnded(request.getContentLengthLong())) {
                readOn(request, response, paced);
            }
        } finally {
            coyote.setInputBuffer(source);
        }
    }

    /** The container reads the length when it is first asked for, and throws where it is no number, or told twice. */
    private static boolean tellsItsLength(Request request) {
        try {
            return request.getContentLengthLong() >= -1;
        } catch (IllegalArgumentException noLength) {
            return false;
        }
    }

    private static void readOn(Request request, Response response, PacedInput paced) throws IOException {
        response.finishResponse();
        // Who waits to be told to go on, and was not, sends nothing any more.
        if (!request.getCoyoteRequest().hasExpectation()) {
            skip(paced);
        }
        if (!paced.hasEnded(request.getContentLengthLong())) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static void skip(PacedInput paced) {
        paced.hurry(Pace.OF_LEFTOVERS);
        try {
            long taken = 0;
            for (int read = 0; read >= 0 && taken <= MOST; read = paced.skip()) {
                taken += read;
            }
        } catch (IOException slowOrGone) {
            // the answer is on its way; that it may not be read is the sender's affair
        }
    }
}
