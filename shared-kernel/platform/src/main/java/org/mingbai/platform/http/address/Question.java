package org.mingbai.platform.http.address;

import java.util.List;

import org.mingbai.platform.http.InvalidInputException.Fault;

/** A record that holds what an address asks, one component for each of its parameters. A value that could not be read is null in it. */
public interface Question {

    /** What cannot be answered as it was asked; page and size are looked at for all questions alike. */
    List<Fault> faults();
}
