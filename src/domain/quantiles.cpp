#include "domain/quantiles.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace callwright::domain {

double normalWidth(double confidence) {
  return boost::math::quantile(boost::math::complement(boost::math::normal(), (1 - confidence) / 2));
}

double studentWidth(double confidence, double degreesOfFreedom) {
  return boost::math::quantile(
      boost::math::complement(boost::math::students_t(degreesOfFreedom), (1 - confidence) / 2));
}

double chiSquareTail(double value, double degreesOfFreedom) {
  return boost::math::cdf(boost::math::complement(boost::math::chi_squared(degreesOfFreedom), value));
}

}  // namespace callwright::domain
