package org.mingbai.platform.identity;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes data keys and lets them rest only encrypted: AES-256-GCM under the wrapping key, bound to the owner's name. Whatever is wrapped
 * names its master key, so that while that is changed the keys under the former one can still be read.
 */
public final class KeyWrap {

    private static final int KEY_BYTES = 32;

    private final WrappingKey current;
    private final @Nullable WrappingKey former;
    private final List<WrappingKey> all;

    public KeyWrap(MasterKey master) {
        current = new WrappingKey(master);
        MasterKey before = master.former();
        former = before == null ? null : new WrappingKey(before);
        all = former == null ? List.of(current) : List.of(current, former);
    }

    /**
     * Whether a store may be opened with this master key.
     *
     * @param stored null for a new store
     * @return what the store has to say of its master key from now on
     * @throws WrongMasterKeyException if it is another store's, or one of two is missing while the master key is changed
     */
    public StoredMaster admit(@Nullable StoredMaster stored, String store) {
        if (stored == null) {
            return new StoredMaster(current.check(), null);
        }
        boolean formerGiven = former != null && former.check().equals(stored.check());
        if (stored.next() == null) {
            if (stored.check().equals(current.check())) {
                return stored;
            }
            if (formerGiven) {
                return new StoredMaster(stored.check(), current.check());
            }
            throw new WrongMasterKeyException("the key store in " + store + " was made under another master key; start with that one ("
                    + MasterKey.VARIABLE + ")");
        }
        if (stored.next().equals(current.check()) && formerGiven) {
            return stored;
        }
        throw new WrongMasterKeyException("the master key of the key store in " + store + " is being changed: until that is done, start with"
                + " the new one as " + MasterKey.VARIABLE + " and the one before as " + MasterKey.FORMER_VARIABLE);
    }

    /** A new random key for this owner, in the form that may be stored. */
    public byte[] newWrapped(KeyOwner owner) {
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            return current.wrap(key, context(owner));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * @throws KeyBrokenException      if the stored bytes are not this owner's key
     * @throws WrongMasterKeyException if they are under a master key that was not given
     */
    public DataKey unwrap(KeyOwner owner, byte[] wrapped) {
        byte[] key = unwrapped(owner, wrapped);
        try {
            return new DataKey(new AesGcmJce(key));
        } catch (GeneralSecurityException e) {
            throw new KeyBrokenException(owner, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The same key under the current master key; empty if it is already. */
    public Optional<byte[]> rewrapped(KeyOwner owner, byte[] wrapped) {
        return rewrapped(context(owner), wrapped);
    }

    /**
     * What is to be stored of a lasting key where there is none yet: derived from the master key that the store was made under, as the
     * software did before it kept them.
     */
    public byte[] newLasting(KeyPurpose purpose, StoredMaster stored) {
        WrappingKey maker = all.stream().filter(key -> key.check().equals(stored.check())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the store was not admitted"));
        return current.wrap(maker.derive(purpose), context(purpose));
    }

    public LastingKey lasting(KeyPurpose purpose, byte[] wrapped) {
        return new LastingKey(unwrapped(context(purpose), wrapped));
    }

    /** The same lasting key under the current master key; empty if it is already. */
    public Optional<byte[]> rewrappedLasting(KeyPurpose purpose, byte[] wrapped) {
        return rewrapped(context(purpose), wrapped);
    }

    private Optional<byte[]> rewrapped(String context, byte[] wrapped) {
        return current.hasWrapped(wrapped) ? Optional.empty() : Optional.of(current.wrap(unwrapped(context, wrapped), context));
    }

    private byte[] unwrapped(KeyOwner owner, byte[] wrapped) {
        try {
            return unwrapped(context(owner), wrapped);
        } catch (WrongMasterKeyException another) {
            throw another;
        } catch (KeyStoreException none) {
            throw new KeyBrokenException(owner, none);
        }
    }

    private byte[] unwrapped(String context, byte[] wrapped) {
        boolean named = WrappingKey.isNamed(wrapped);
        return all.stream().filter(key -> !named || key.hasWrapped(wrapped)).map(key -> key.unwrap(wrapped, context)).flatMap(Optional::stream)
                .findFirst().orElseThrow(() -> unreadable(context, wrapped, named));
    }

    private IdentityException unreadable(String context, byte[] wrapped, boolean named) {
        if (named && all.stream().noneMatch(key -> key.hasWrapped(wrapped))) {
            return new WrongMasterKeyException("the stored " + context + " is under master key " + WrappingKey.nameIn(wrapped)
                    + ", which was not given; start with it as " + MasterKey.VARIABLE + " or " + MasterKey.FORMER_VARIABLE);
        }
        return new KeyStoreException("the stored " + context + " is damaged");
    }

    private static String context(KeyOwner owner) {
        return "data key\n" + owner;
    }

    private static String context(KeyPurpose purpose) {
        return "lasting key\n" + purpose.storedAs();
    }
}
