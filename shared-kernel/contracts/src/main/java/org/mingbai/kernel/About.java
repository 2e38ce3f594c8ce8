package org.mingbai.kernel;

/** A command about one thing that has a version: {@code If-Match} is compared with the last commit that carries this tag. */
public interface About {

    Tag subject();
}
