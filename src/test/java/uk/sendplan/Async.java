package uk.sendplan;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;

/** Answers that a request waits for without a thread. */
public final class Async {

    private Async() {}

    /** The answer, when it is there. */
    public static MockHttpServletResponse answer(MockMvc mvc, RequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(request).andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result.getAsyncResult(300_000);
            return mvc.perform(asyncDispatch(result)).andReturn().getResponse();
        }
        return result.getResponse();
    }
}
