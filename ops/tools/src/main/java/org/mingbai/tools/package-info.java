/** The log at the command line, without the system that writes it. */
@NullMarked
package org.mingbai.tools;

import org.jspecify.annotations.NullMarked;
