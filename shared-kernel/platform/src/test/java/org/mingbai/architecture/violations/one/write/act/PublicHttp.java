package org.mingbai.architecture.violations.one.write.act;

import org.apache.lucene.document.Document;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.AllowsSignedIn;
import org.rocksdb.Options;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to other packages, answers a GET, says of one endpoint nothing and of the other too much, and opens storages itself. */
@RestController
public class PublicHttp {

    @GetMapping("/nothing-said")
    Object nothingSaid() {
        return new Document();
    }

    @PostMapping("/too-much-said")
    @AllowsEveryone
    @AllowsSignedIn
    Object tooMuchSaid() {
        return new Options();
    }
}
