/** How a matter stands, for whoever has its number and query code: nothing that tells whose matter it is, or what it is about. */
@NullMarked
package org.mingbai.intake.read.publicstatus;

import org.jspecify.annotations.NullMarked;
