@NullMarked
package org.mingbai.escalation.write.runclock;

import org.jspecify.annotations.NullMarked;
