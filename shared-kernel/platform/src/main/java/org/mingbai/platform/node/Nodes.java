package org.mingbai.platform.node;

import java.util.Set;

/** The processes that serve one log, each under a name of its own that dies with it. */
public interface Nodes {

    /** The key in a commit's metadata under which a log that several nodes share has the node that committed. */
    String METADATA = "node";

    String own();

    /** Those that have given a sign of life of late, this one among them. One that stopped is missing after half a minute at most. */
    Set<String> alive();

    /** Of a storage that only one process may have open. */
    static Nodes alone(String own) {
        return new Nodes() {
            @Override
            public String own() {
                return own;
            }

            @Override
            public Set<String> alive() {
                return Set.of(own);
            }
        };
    }
}
