package org.mingbai.bench.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;

/** An entity manager for each transaction and thread, as Spring would bind it: the engine closes what it gets before the commit. */
final class JpaTransactions implements TransactionManager {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> bound = new ThreadLocal<>();

    JpaTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    EntityManager current() {
        EntityManager manager = bound.get();
        return (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(manager, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public Transaction startTransaction() {
        EntityManager manager = factory.createEntityManager();
        bound.set(manager);
        manager.getTransaction().begin();
        return new Transaction() {
            @Override
            public void commit() {
                manager.getTransaction().commit();
                end();
            }

            @Override
            public void rollback() {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
                end();
            }

            private void end() {
                manager.close();
                bound.remove();
            }
        };
    }
}
