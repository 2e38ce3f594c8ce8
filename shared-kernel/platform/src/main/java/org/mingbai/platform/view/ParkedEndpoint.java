package org.mingbai.platform.view;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** What the views of this process have left out, and another try at it, for instance after a repair; also made at every start. */
@Endpoint(id = "parked")
public final class ParkedEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Projections projections;

    ParkedEndpoint(Projections projections) {
        this.projections = projections;
    }

    @ReadOperation
    public List<ParkedIn> parked() {
        return projections.parked().stream().filter(view -> !view.events().isEmpty()).toList();
    }

    /** @return what is still parked afterwards */
    @WriteOperation
    public List<ParkedIn> retry() {
        projections.retryParked(PATIENCE);
        return parked();
    }
}
