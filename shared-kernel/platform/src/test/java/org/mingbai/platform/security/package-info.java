/** Who may do what, and how often they may guess, under test. */
@NullMarked
package org.mingbai.platform.security;

import org.jspecify.annotations.NullMarked;
