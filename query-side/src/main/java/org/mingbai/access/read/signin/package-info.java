/** The form by which people sign in. Who may, and what a wrong password costs, is the platform's. */
@NullMarked
package org.mingbai.access.read.signin;

import org.jspecify.annotations.NullMarked;
