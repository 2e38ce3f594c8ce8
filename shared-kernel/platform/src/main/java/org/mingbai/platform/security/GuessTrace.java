package org.mingbai.platform.security;

/** Is told what became of guesses; never what was guessed, or at what. */
public interface GuessTrace {

    GuessTrace NONE = new GuessTrace() {
        @Override
        public void wrong() {
            // nobody listens
        }

        @Override
        public void delayed() {
            // nobody listens
        }
    };

    /** A wrong password or code, or no such account or ticket. */
    void wrong();

    /** Not judged, since it came too soon after wrong ones. */
    void delayed();
}
