#pragma once

// What the statistics here need of Boost.Math, which stays in one source: its headers are heavy.
namespace callwright::domain {

// Half the width, in standard deviations, of the middle of the distribution that holds `confidence` of it.
double normalWidth(double confidence);
double studentWidth(double confidence, double degreesOfFreedom);
// How likely a chi-square variable of so many degrees of freedom exceeds the value.
double chiSquareTail(double value, double degreesOfFreedom);

}  // namespace callwright::domain
