package org.mingbai.organisation.write.presence;

import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;

/** Nobody was named for the seat, so nobody can come or go. */
public record SeatWithoutHolder(PostId post, Seat seat) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String field() {
        return "holder";
    }
}
