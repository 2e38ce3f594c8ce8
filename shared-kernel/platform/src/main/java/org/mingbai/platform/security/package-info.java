/** Who may call what: accounts, roles, deny by default. */
@NullMarked
package org.mingbai.platform.security;

import org.jspecify.annotations.NullMarked;
