package org.mingbai.platform.json;

/** Name and version are known, and yet the payload is not what they promise: no JSON, or not the fields and values of that event. */
public final class BrokenPayloadException extends UnreadableEventException {

    private static final long serialVersionUID = 1L;

    BrokenPayloadException(String name, int version, RuntimeException fault) {
        super("the payload of event " + name + ", version " + version + ", cannot be read: " + fault.getClass().getName(), fault);
    }
}
