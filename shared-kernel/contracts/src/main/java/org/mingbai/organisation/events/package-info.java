/** Units, posts, who holds them and who is present. */
@NullMarked
package org.mingbai.organisation.events;

import org.jspecify.annotations.NullMarked;
