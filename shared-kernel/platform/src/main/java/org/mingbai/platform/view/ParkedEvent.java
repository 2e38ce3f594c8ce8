package org.mingbai.platform.view;

/**
 * An event that a view has left out. It holds nothing of the event's content: who may see this list need not be allowed to read tickets.
 *
 * @param position of its commit
 * @param index in the commit, from 0
 * @param event its stored name
 * @param sequence what it is about in the view; later events about the same wait behind it. One that cannot be read stands here once for
 *        each thing that it may be about; its own place where it is about none of the view's
 * @param reason the fault and where in the software it came up; for those that only wait, which event they wait for
 */
public record ParkedEvent(long position, int index, String event, String sequence, String reason) {

    String place() {
        return place(position, index);
    }

    static String place(long position, int index) {
        return position + "." + index;
    }

    boolean isAt(ParkedEvent other) {
        return position == other.position && index == other.index;
    }
}
