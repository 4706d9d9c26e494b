package org.clinic.portal.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Puts the queue before the pool; the pool goes on as it is, and is closed at the end as it would be alone. */
@Component
class QueueForConnections implements BeanPostProcessor {

    QueueForConnections() {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new MovingQueue(pool, System::nanoTime) : bean;
    }
}
