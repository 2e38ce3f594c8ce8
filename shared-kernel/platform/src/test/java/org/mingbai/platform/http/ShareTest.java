package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShareTest {

    private final Share share = new Share(10, 6);

    @Test
    void one_account_leaves_room_for_others_and_all_of_them_leave_the_rest() {
        share.take("wang", 6);
        assertThatThrownBy(() -> share.take("wang", 1)).isInstanceOfSatisfying(CrowdedException.class, mine -> assertThat(mine.isOwnDoing()).isTrue());
        share.take("liu", 4);
        assertThatThrownBy(() -> share.take("zhao", 1)).isInstanceOfSatisfying(CrowdedException.class, all -> assertThat(all.isOwnDoing()).isFalse());
    }

    @Test
    void what_is_given_back_is_given_back_once() {
        var part = share.take("wang", 6);
        part.close();
        part.close();
        assertThat(share.held()).isZero();
        share.take("wang", 6);
    }

    @Test
    void there_is_always_room_for_one_upload_however_small_the_heap() {
        long most = 33 << 20;
        assertThat(UploadInterceptor.room(64 << 20, most).take("wang", most)).isNotNull();
        var big = UploadInterceptor.room(4L << 30, most);
        for (int i = 0; i < 12; i++) {
            big.take("wang", most);
        }
        assertThatThrownBy(() -> big.take("wang", most)).isInstanceOf(CrowdedException.class);
    }
}
