#pragma once
#include <utility>
// <utility> goes first: Boost 1.74's awaitable.hpp uses std::exchange without it.
#include <boost/asio.hpp>

namespace callwright::telephony {
namespace asio = boost::asio;
}
