#pragma once
#include <memory>

#include "app/inner.hpp"

// Included by the files that hold handlers. Each ends with one line for every request it handles:
//   CALLWRIGHT_USE_CASE(SignIn)
// for which `Result<SignIn::Reply> handle(Job&, const SignIn&)` must be declared above it.
namespace callwright::app {

template <class Request>
void App::submit(SessionId session, Request request, std::function<void(Result<typename Request::Reply>)> done,
                 SubmitOptions options) {
  using Reply = typename Request::Reply;
  auto result = std::make_shared<Result<Reply>>(domain::fail(ErrorCode::Internal, "not run"));
  auto held = std::make_shared<Request>(std::move(request));
  m_inner->post(
      Request::lane, session, std::move(options),
      [held, result](Job& job) -> std::optional<Error> {
        *result = handle(job, *held);
        if (!*result) return result->error();
        return std::nullopt;
      },
      [result, done = std::move(done)](const std::optional<Error>& error) {
        if (!done) return;
        if (error) {
          done(tl::unexpected<Error>(*error));
        } else {
          done(std::move(*result));
        }
      });
}

template <class Request>
Result<typename Request::Reply> App::call(SessionId session, Request request, SubmitOptions options) {
  Result<typename Request::Reply> result = domain::fail(ErrorCode::Internal, "not run");
  const auto error = m_inner->wait(Request::lane, session, std::move(options), [&](Job& job) -> std::optional<Error> {
    result = handle(job, request);
    if (!result) return result.error();
    return std::nullopt;
  });
  if (error) return tl::unexpected<Error>(*error);
  return result;
}

}  // namespace callwright::app

#define CALLWRIGHT_USE_CASE(Request)                                                                                   \
  template void callwright::app::App::submit<Request>(SessionId, Request, std::function<void(Result<Request::Reply>)>, \
                                                      SubmitOptions);                                                  \
  template Result<Request::Reply> callwright::app::App::call<Request>(SessionId, Request, SubmitOptions);
