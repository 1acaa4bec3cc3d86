package nl.verzuimregie.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The database as the application uses it, and as its owner changes its form.
@Configuration(proxyBeanMethods = false)
class Databankconfiguratie {

    private static final int VERBINDINGEN_MAX = 12;

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource verbindingen) {
        return new Zichtbron(verbindingen);
    }

    @Bean
    HikariDataSource verbindingen(Aansluiting aansluiting) {
        var bron = new HikariDataSource();
        bron.setJdbcUrl(aansluiting.url());
        bron.setUsername(aansluiting.toepassing().naam());
        bron.setPassword(aansluiting.toepassing().wachtwoord());
        bron.setMaximumPoolSize(VERBINDINGEN_MAX);
        bron.setPoolName("verzuimregie");
        bron.setRegisterMbeans(false);
        return bron;
    }

    @Bean
    @FlywayDataSource
    DataSource eigenaar(Aansluiting aansluiting) {
        return new DriverManagerDataSource(aansluiting.url(), aansluiting.eigenaar().naam(),
                aansluiting.eigenaar().wachtwoord());
    }

    @Bean
    FlywayConfigurationCustomizer toepassingsrol(Aansluiting aansluiting) {
        return flyway -> flyway.placeholders(Map.of("app", aansluiting.toepassing().naam()));
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new Zichttransacties(dataSource);
    }
}
