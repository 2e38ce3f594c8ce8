package org.mingbai.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Sealer;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;

/**
 * Personal data as the slices see it: sealing and opening text, tokens that can be compared but not read, query codes. Whatever it seals is bound to its owner and field, so no ciphertext opens in another place.
 */
public final class Vault implements Sealer {

    /** Domains of {@link #blind}: each kind of thing has one normal form, whoever asks. */
    public static final String PHONE = "phone";
    /** Names of people. */
    public static final String NAME = "name";
    /** Names of employers, units and people that a matter is about. */
    public static final String RESPONDENT = "respondent";
    public static final String ID_NUMBER = "id-number";

    private static final byte FORMAT = 1;

    private final KeyStore keys;
    private final QueryCodes queryCodes;
    private final Hmac phoneIndex;
    private final Hmac tokens;
    private final Hmac bodies;
    private final Hmac signIns;
    private final MissingKeys missing = new MissingKeys();

    public Vault(KeyStore keys, MasterKey master) {
        this.keys = keys;
        queryCodes = new QueryCodes(keys.lasting(KeyPurpose.QUERY_CODE));
        phoneIndex = new Hmac(keys.lasting(KeyPurpose.BLIND_INDEX));
        tokens = new Hmac(keys.lasting(KeyPurpose.SEARCH_TOKEN));
        bodies = new Hmac(keys.lasting(KeyPurpose.IDEMPOTENCY_BODY));
        signIns = new Hmac(master.derive(KeyPurpose.SIGN_IN));
    }

    @Override
    public SealedText seal(String kind, String id, String field, String plain) {
        return seal(new KeyOwner(kind, id), field, plain);
    }

    /**
     * Makes the owner's key if there is none; it is on disk when this returns.
     *
     * @throws KeyDestroyedException if the owner was erased
     * @throws KeyMissingException   if the owner had a key that this key store does not have
     */
    public SealedText seal(KeyOwner owner, String field, String plain) {
        requireNotMissing(owner);
        byte[] cipher = key(owner).encrypt(plain.getBytes(StandardCharsets.UTF_8), context(owner, field));
        byte[] bytes = ByteBuffer.allocate(1 + cipher.length).put(FORMAT).put(cipher).array();
        return new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The text as it was sealed; empty if the owner was erased.
     *
     * @throws SealedTextRefusedException if the text was altered or sealed for another owner or field
     * @throws KeyMissingException        if this key store never had the owner's key
     */
    public Optional<String> open(KeyOwner owner, String field, SealedText sealed) {
        return switch (find(owner)) {
            case KeyLookup.Present(DataKey key) -> Optional.of(plain(key, context(owner, field), sealed));
            case KeyLookup.Destroyed() -> Optional.empty();
            case KeyLookup.Missing() -> {
                missing.add(owner);
                throw missing(owner);
            }
        };
    }

    private KeyLookup find(KeyOwner owner) {
        try {
            return keys.find(owner);
        } catch (KeyBrokenException broken) {
            missing.damage(owner);
            throw missing(owner);
        }
    }

    private DataKey key(KeyOwner owner) {
        try {
            return keys.createIfAbsent(owner);
        } catch (KeyBrokenException broken) {
            missing.damage(owner);
            throw missing(owner);
        }
    }

    private KeyMissingException missing(KeyOwner owner) {
        return missing.isDamaged(owner) ? new KeyDamagedException(owner) : new KeyMissingException(owner);
    }

    /** What this key store lacks of what the log was sealed with, as far as is known. */
    public MissingKeys missing() {
        return missing;
    }

    /** @throws KeyMissingException if the owner had a key that this key store does not have */
    public void requireNotMissing(KeyOwner owner) {
        if (missing.contains(owner)) {
            throw missing(owner);
        }
    }

    @Override
    public void requireSubject(SubjectId subject) {
        requireNotMissing(KeyOwner.of(subject));
    }

    /** For a list, of which one row whose key is missing must not take the others with it. */
    public RowTexts row() {
        return new RowTexts(this);
    }

    private static String plain(DataKey key, byte[] context, SealedText sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed.value());
        } catch (IllegalArgumentException e) {
            throw new SealedTextRefusedException("the sealed text is not base64url");
        }
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new SealedTextRefusedException("the sealed text has an unknown format");
        }
        byte[] cipher = new byte[bytes.length - 1];
        System.arraycopy(bytes, 1, cipher, 0, cipher.length);
        return new String(key.decrypt(cipher, context), StandardCharsets.UTF_8);
    }

    /** Kind and id hold no line break, so no two places share a context. */
    private static byte[] context(KeyOwner owner, String field) {
        return (owner.kind() + "\n" + owner.id() + "\n" + field).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes many keys in few writes, before an import seals text for each. */
    public void prepare(Collection<KeyOwner> owners) {
        owners.forEach(this::requireNotMissing);
        keys.createAll(owners);
    }

    /**
     * What a contact with this number is found by: its line, and the line together with what is known of the extension. Empty for text
     * that is no number; where several were once stored in one text, what each of them is found by.
     */
    public List<String> phoneTokens(String phone) {
        return tokens(phone, found -> Stream.of(phoneIndex.text(found.line()), atExtension(found.line(), found.extension())));
    }

    /**
     * By which of them to ask: a line is asked for with all its extensions; an extension together with those of whom only the line is
     * known, since many exchanges send no more.
     */
    public List<String> phoneQuestion(String phone) {
        return tokens(phone, asked -> asked.extension() == null ? Stream.of(phoneIndex.text(asked.line()))
                : Stream.of(atExtension(asked.line(), asked.extension()), atExtension(asked.line(), null)));
    }

    /** Asks for everything that came from the line of this number, whichever extension. */
    public List<String> phoneLine(String phone) {
        return tokens(phone, asked -> Stream.of(phoneIndex.text(asked.line())));
    }

    private static List<String> tokens(String phone, Function<Phone, Stream<String>> each) {
        return Phones.all(phone).stream().flatMap(each).distinct().toList();
    }

    private String atExtension(String line, @Nullable String extension) {
        return phoneIndex.text(line + Phone.EXTENSION + Objects.requireNonNullElse(extension, ""));
    }

    /** Destroys the key for good. @return false if there was nothing to erase, or nothing any more */
    public boolean erase(KeyOwner owner) {
        boolean there = keys.destroy(owner);
        missing.erased(owner);
        return there;
    }

    /**
     * A token that is equal for equal values of one domain (a phone, a respondent, a search word) and tells nothing else. Values are
     * normalised first; text that is no number of its domain counts as plain text.
     */
    public String blind(String domain, String value) {
        String normal = switch (domain) {
            case PHONE -> Phones.normalise(value).orElseGet(() -> PlainTexts.normalise(value));
            case ID_NUMBER -> IdNumbers.normalise(value).orElseGet(() -> PlainTexts.normalise(value));
            case NAME, RESPONDENT -> Names.normalise(value);
            default -> PlainTexts.normalise(value);
        };
        return tokens.text(domain.length() + ":" + domain + normal);
    }

    /** The same for what is opaque, such as a key that a client made up: not a letter of it is changed. Another domain than that of {@link #blind}. */
    public String blindExactly(String domain, String value) {
        String exact = domain + "=";
        return tokens.text(exact.length() + ":" + exact + value);
    }

    /** What a commit keeps of a request's body under its idempotency key: enough to see that another body came. */
    public String idempotencyBody(byte[] body) {
        return bodies.text(body);
    }

    /** What signs the cookie of who is signed in: the same on every node that has the master key. */
    public String signInKey() {
        return signIns.text("cookie");
    }

    /** Eight letters and digits. */
    public String queryCode(TicketNumber ticket) {
        return queryCodes.of(ticket);
    }

    /** Constant in time; forgives how people type a code. */
    public boolean queryCodeMatches(TicketNumber ticket, String given) {
        return queryCodes.matches(ticket, given);
    }
}
