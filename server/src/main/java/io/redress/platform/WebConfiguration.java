package io.redress.platform;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may simply declare: {@link IdempotencyKey}, {@link Cursor}, {@link Limit}, ids, enums. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HouseArguments());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new OneFieldRecordConverter());
        registry.addConverterFactory(new EnumConverters());
    }
}
