/**
 * Personal data: one encryption key per owner under one master key, apart from the log. Slices see {@link
 * org.mingbai.platform.identity.Vault} only; destroying an owner's key erases every text sealed for it, wherever a copy lies.
 */
@NullMarked
package org.mingbai.platform.identity;

import org.jspecify.annotations.NullMarked;
