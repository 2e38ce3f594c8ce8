/** Tests of a ticket's file. */
@NullMarked
package org.mingbai.handling.read.file;

import org.jspecify.annotations.NullMarked;
