package org.mingbai.platform.http;

/**
 * What a command answers that has nothing else to tell.
 *
 * @param position of the last commit that it led to: asked for as {@code min-position}, every view shows it
 */
public record CommandAnswer(long position) {
}
