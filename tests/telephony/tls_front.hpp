#pragma once
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <boost/asio/ssl.hpp>
#include <fstream>
#include <stdexcept>

#include "telephony/loopback_server.hpp"

namespace callwright::telephony::test {

// A certificate that signs itself, made for this run.
struct Certificate {
  std::string pem, keyPem;

  // `subjectAltName` as OpenSSL writes it: "IP:127.0.0.1", "DNS:pbx.example.com".
  static Certificate make(const std::string& subjectAltName) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> cert(X509_new(), X509_free);
    X509_set_version(cert.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(cert.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(cert.get()), 24L * 3600);
    X509_set_pubkey(cert.get(), key.get());
    X509_NAME* const subject = X509_get_subject_name(cert.get());
    const std::string common = "test PBX";
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(common.data()),
                               static_cast<int>(common.size()), -1, 0);
    X509_set_issuer_name(cert.get(), subject);
    for (const auto& [nid, value] :
         {std::pair{NID_subject_alt_name, subjectAltName}, std::pair{NID_basic_constraints, std::string("CA:TRUE")}}) {
      X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.c_str());
      X509_add_ext(cert.get(), extension, -1);
      X509_EXTENSION_free(extension);
    }
    if (X509_sign(cert.get(), key.get(), EVP_sha256()) == 0) throw std::runtime_error("no certificate");
    return {textOf([&](BIO* out) { PEM_write_bio_X509(out, cert.get()); }),
            textOf([&](BIO* out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
  }

 private:
  template <class Write>
  static std::string textOf(Write write) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    write(out.get());
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return {data, static_cast<std::size_t>(size)};
  }
};

// TLS on 127.0.0.1 before a plain server there, one connection after another.
class TlsFront {
 public:
  TlsFront(const Certificate& certificate, const std::string& plainAddress)
      : m_acceptor(m_io, {boost::asio::ip::address_v4::loopback(), 0}),
        m_plainPort(static_cast<std::uint16_t>(std::stoi(plainAddress.substr(plainAddress.find(':') + 1)))) {
    m_context.use_certificate(boost::asio::buffer(certificate.pem), boost::asio::ssl::context::pem);
    m_context.use_private_key(boost::asio::buffer(certificate.keyPem), boost::asio::ssl::context::pem);
    accept();
    m_thread = std::thread([this] { m_io.run(); });
  }
  ~TlsFront() {
    m_io.stop();
    m_thread.join();
  }
  std::string address() const { return "127.0.0.1:" + std::to_string(m_acceptor.local_endpoint().port()); }

 private:
  using Tcp = boost::asio::ip::tcp;
  struct Pair {
    Pair(Tcp::socket socket, boost::asio::ssl::context& context, boost::asio::io_context& io)
        : outer(std::move(socket), context), inner(io) {}
    boost::asio::ssl::stream<Tcp::socket> outer;
    Tcp::socket inner;
    std::array<char, 4096> in{}, out{};
  };

  void accept() {
    m_acceptor.async_accept([this](boost::system::error_code error, Tcp::socket socket) {
      if (error) return;
      auto pair = std::make_shared<Pair>(std::move(socket), m_context, m_io);
      pair->outer.async_handshake(boost::asio::ssl::stream_base::server,
                                  [this, pair](boost::system::error_code failed) {
                                    if (failed) return;
                                    pair->inner.connect({boost::asio::ip::address_v4::loopback(), m_plainPort});
                                    relay(pair, pair->outer, pair->inner, pair->in);
                                    relay(pair, pair->inner, pair->outer, pair->out);
                                  });
      accept();
    });
  }
  template <class From, class To>
  static void relay(std::shared_ptr<Pair> pair, From& from, To& to, std::array<char, 4096>& buffer) {
    from.async_read_some(
        boost::asio::buffer(buffer), [pair, &from, &to, &buffer](boost::system::error_code error, std::size_t size) {
          if (error) {
            boost::system::error_code ignored;
            pair->inner.close(ignored);
            pair->outer.lowest_layer().close(ignored);
            return;
          }
          boost::asio::async_write(to, boost::asio::buffer(buffer.data(), size),
                                   [pair, &from, &to, &buffer](boost::system::error_code failed, std::size_t) {
                                     if (!failed) relay(pair, from, to, buffer);
                                   });
        });
  }

  boost::asio::io_context m_io{1};
  boost::asio::ssl::context m_context{boost::asio::ssl::context::tls_server};
  Tcp::acceptor m_acceptor;
  std::uint16_t m_plainPort;
  std::thread m_thread;
};

}  // namespace callwright::telephony::test
