package org.mingbai.bench.crud;

import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, Long> {
}
