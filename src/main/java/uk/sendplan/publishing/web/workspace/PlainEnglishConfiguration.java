package uk.sendplan.publishing.web.workspace;

import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import uk.sendplan.publishing.checking.PlainEnglish;

/** The advice on plain English, with the words of the trade that the product knows. */
@Configuration(proxyBeanMethods = false)
class PlainEnglishConfiguration {

    @Bean
    PlainEnglish plainEnglish() throws IOException {
        return new PlainEnglish(
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("plain-english/plain-words.properties"))
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toString(),
                                entry -> entry.getValue().toString())));
    }
}
