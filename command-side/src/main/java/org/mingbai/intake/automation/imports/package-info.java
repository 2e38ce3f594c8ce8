/** Reads uploads in the background and sends one command for each of their rows. */
@NullMarked
package org.mingbai.intake.automation.imports;

import org.jspecify.annotations.NullMarked;
