package org.mingbai.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a key store says of its master key, by check values in hexadecimal.
 *
 * @param check of the key that everything is under
 * @param next  of the one that everything is going to be under, while the master key is changed
 */
public record StoredMaster(String check, @Nullable String next) {
}
