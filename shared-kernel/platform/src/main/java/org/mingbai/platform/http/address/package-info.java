/** What addresses say after their question mark: read in one form, refused by name, all faults at once. */
@NullMarked
package org.mingbai.platform.http.address;

import org.jspecify.annotations.NullMarked;
