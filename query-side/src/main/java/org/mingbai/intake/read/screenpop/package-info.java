/** What is known already of who calls and of who is complained about, while the caller still talks. */
@NullMarked
package org.mingbai.intake.read.screenpop;

import org.jspecify.annotations.NullMarked;
