package org.mingbai.viewstore;

import java.util.List;

/**
 * What people write in many ways and look for in any other, such as telephone numbers. Beside the words of a text a store keeps each of
 * them in its one form, and asks for it in that form however it was typed. A form is made of letters and digits with nothing between.
 */
public interface Spellings {

    Spellings NONE = new Spellings() {
        @Override
        public List<String> kept(String text) {
            return List.of();
        }

        @Override
        public Asked asked(String typed) {
            return new Asked(typed, List.of());
        }

        @Override
        public String shown(String form) {
            return form;
        }
    };

    /**
     * What was typed, taken apart.
     *
     * @param rest  the words that are left
     * @param forms what to ask for beside them, each as a word of its own
     */
    record Asked(String rest, List<String> forms) {
        public Asked {
            forms = List.copyOf(forms);
        }
    }

    /** The forms of all that stands in a text. */
    List<String> kept(String text);

    Asked asked(String typed);

    /** A form as people read it. */
    String shown(String form);
}
