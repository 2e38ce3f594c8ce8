/**
 * Proofs that leave the system: a Merkle tree over the commits (RFC 9162), checkpoints signed in the form that other transparency logs use
 * (C2SP signed-note, tlog-checkpoint, tlog-proof), and what an auditor does with them, without the system that wrote the log.
 */
@NullMarked
package org.mingbai.eventlog.proof;

import org.jspecify.annotations.NullMarked;
