package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingbai.platform.identity.Keys.OTHER_TICKET;
import static org.mingbai.platform.identity.Keys.SUBJECT;
import static org.mingbai.platform.identity.Keys.TICKET;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;

class VaultTest {

    private static final String PLAIN = "王小明，长安区，𠮷野家旁。\nNo 7";

    @TempDir
    Path folder;
    private KeyStore keys;
    private Vault vault;

    @BeforeEach
    void open() {
        keys = RocksDbKeyStore.open(folder, Keys.MASTER);
        vault = new Vault(keys, Keys.MASTER);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void sealed_text_opens_for_its_owner_and_field() {
        var sealed = vault.seal(TICKET, "text", PLAIN);
        assertThat(vault.open(TICKET, "text", sealed)).contains(PLAIN);
        assertThat(vault.open(TICKET, "note", vault.seal(TICKET, "note", ""))).contains("");
        assertThat(new String(Base64.getUrlDecoder().decode(sealed.value()), StandardCharsets.UTF_8)).doesNotContain("王小明");
    }

    @Test
    void the_sealer_of_the_deciders_binds_to_the_same_owners() {
        var ticket = new TicketNumber(TICKET.id());
        assertThat(vault.open(KeyOwner.of(ticket), "subject", vault.ticket(ticket, "subject", PLAIN))).contains(PLAIN);
        assertThat(vault.open(KeyOwner.of(SUBJECT), "identity", vault.subject(SUBJECT, "identity", PLAIN))).contains(PLAIN);
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
        assertThat(vault.seal(TICKET, "text", PLAIN)).isNotEqualTo(vault.seal(TICKET, "text", PLAIN));
    }

    @Test
    void sealed_text_opens_for_no_other_owner_and_no_other_field() {
        var sealed = vault.seal(TICKET, "text", PLAIN);
        vault.seal(OTHER_TICKET, "text", PLAIN);
        vault.seal(new KeyOwner("call", TICKET.id()), "text", PLAIN);
        assertThatThrownBy(() -> vault.open(TICKET, "note", sealed)).isInstanceOf(SealedTextRefusedException.class);
        assertThatThrownBy(() -> vault.open(OTHER_TICKET, "text", sealed)).isInstanceOf(SealedTextRefusedException.class);
        assertThatThrownBy(() -> vault.open(new KeyOwner("call", TICKET.id()), "text", sealed)).isInstanceOf(SealedTextRefusedException.class);
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        var bytes = Base64.getUrlDecoder().decode(vault.seal(TICKET, "text", "甲").value());
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertRefused(new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)));
        }
        for (var garbage : List.of("AQ", "?", "王", "AA")) {
            assertRefused(new SealedText(garbage));
        }
    }

    private void assertRefused(SealedText sealed) {
        assertThatThrownBy(() -> vault.open(TICKET, "text", sealed)).isInstanceOf(SealedTextRefusedException.class)
                .hasMessageNotContaining(sealed.value());
    }

    @Test
    void what_was_erased_opens_empty_and_cannot_be_sealed_again() {
        var sealed = vault.seal(TICKET, "text", PLAIN);
        var other = vault.seal(OTHER_TICKET, "text", PLAIN);
        assertThat(vault.erase(TICKET)).isTrue();
        assertThat(vault.erase(TICKET)).isFalse();
        assertThat(vault.open(TICKET, "text", sealed)).isEmpty();
        assertThat(vault.open(OTHER_TICKET, "text", other)).contains(PLAIN);
        assertThatThrownBy(() -> vault.seal(TICKET, "text", PLAIN)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void a_key_that_was_never_here_is_told_apart_from_one_that_was_erased() {
        var sealed = vault.seal(TICKET, "text", PLAIN);
        assertThatThrownBy(() -> vault.open(OTHER_TICKET, "text", sealed)).isInstanceOf(KeyMissingException.class);
    }

    @Test
    void a_line_is_found_with_all_its_extensions_and_an_extension_with_those_of_whom_only_the_line_is_known() {
        var line = vault.phoneTokens("0311-86990123");
        var first = vault.phoneTokens("+86 311 86990123 转 802");
        var second = vault.phoneTokens("0311-86990123-803");
        assertThat(line).hasSize(2).allSatisfy(token -> assertThat(token).matches("[A-Za-z0-9_-]{43}"));
        for (var tokens : List.of(line, first, second)) {
            assertThat(tokens).containsAnyElementsOf(vault.phoneQuestion("（0311）86990123"));
            assertThat(tokens).containsAnyElementsOf(vault.phoneLine("031186990123x809"));
        }
        assertThat(first).containsAnyElementsOf(vault.phoneQuestion("031186990123x802"));
        assertThat(line).containsAnyElementsOf(vault.phoneQuestion("031186990123x802"));
        assertThat(second).doesNotContainAnyElementsOf(vault.phoneQuestion("031186990123x802"));
        assertThat(vault.phoneTokens("0311-86990123-802/803")).as("stored before it was refused").contains(vault.phoneQuestion("031186990123").getFirst(),
                vault.phoneQuestion("031186990123x802").getFirst(), vault.phoneQuestion("031186990123x803").getFirst());
        assertThat(vault.phoneTokens("anonymous")).isEmpty();
        assertThat(vault.phoneQuestion("00000000000")).isEmpty();
    }

    @Test
    void what_is_opaque_is_compared_letter_by_letter() {
        var keys = List.of("Key-1", "key-1", "KEY-1", "ｋｅｙ-1", "key-1 ", "key–1", "key-\u200B1", "ﬁ", "fi", "é", "e\u0301");

        assertThat(keys.stream().map(key -> vault.blindExactly("idempotency-key", key)).distinct()).hasSameSizeAs(keys);
        assertThat(vault.blindExactly("idempotency-key", "key-1")).isEqualTo(vault.blindExactly("idempotency-key", "key-1"))
                .isNotEqualTo(vault.blind("idempotency-key", "key-1"));
    }

    @Test
    void blinded_values_are_equal_where_the_values_are_and_in_one_domain_only() {
        assertThat(vault.blind("respondent", "河北　ABC公司")).isEqualTo(vault.blind("respondent", "河北 ａｂｃ公司"));
        assertThat(vault.blind("respondent", "甲")).isNotEqualTo(vault.blind("respondent", "乙")).isNotEqualTo(vault.blind("word", "甲"));
        assertThat(vault.blind(Vault.PHONE, "0311-8699 0123")).isEqualTo(vault.blind(Vault.PHONE, "(0311)86990123"));
        assertThat(vault.blind("respondent", "甲")).doesNotContain("甲").matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void another_installation_blinds_in_another_way() {
        try (var others = RocksDbKeyStore.open(folder.resolve("others"), Keys.OTHER_MASTER)) {
            assertThat(new Vault(others, Keys.OTHER_MASTER).blind("respondent", "甲")).isNotEqualTo(vault.blind("respondent", "甲"));
        }
    }

    @Test
    void an_idempotency_body_tells_equal_bodies_and_nothing_else() {
        var body = vault.idempotencyBody("{\"phone\":\"13900000001\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(body).isEqualTo(vault.idempotencyBody("{\"phone\":\"13900000001\"}".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(vault.idempotencyBody("{\"phone\":\"13900000002\"}".getBytes(StandardCharsets.UTF_8))).hasSize(43);
    }

    @Test
    void many_keys_are_made_ahead_and_stay() {
        vault.seal(TICKET, "text", PLAIN);
        var sealed = vault.seal(TICKET, "text", PLAIN);
        vault.prepare(List.of(TICKET, OTHER_TICKET, OTHER_TICKET));
        assertThat(vault.open(TICKET, "text", sealed)).contains(PLAIN);
        assertThat(keys.find(OTHER_TICKET)).isInstanceOf(KeyLookup.Present.class);
    }
}
