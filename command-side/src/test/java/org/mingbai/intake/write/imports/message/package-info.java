/** What a message becomes. */
@NullMarked
package org.mingbai.intake.write.imports.message;

import org.jspecify.annotations.NullMarked;
