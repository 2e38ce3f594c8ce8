package org.mingbai.platform.storage;

import java.time.InstantSource;

import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.lucene.LuceneViewStore;

/** Views in Lucene, in the folder of this process. What is searched for is blinded: the files hold no word of a text in clear. */
final class LuceneViews {

    private LuceneViews() {
    }

    static ViewStores in(DataFolder folder, Vault vault) {
        return new ViewStores((schema, refreshEvery) -> LuceneViewStore.open(folder.view(schema.name()), schema,
                new BlindedWords(vault), refreshEvery, InstantSource.system()));
    }
}
