@NullMarked
package org.mingbai.intake.read.publicstatus;

import org.jspecify.annotations.NullMarked;
