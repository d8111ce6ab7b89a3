#pragma once

namespace callwright::telephony {

// How people would rate the sound, 1 to 4.5: the E-model of ITU-T G.107 with its default values for G.711 with
// concealment (G.113: Ie 0, Bpl 25.1), the delay's part after Cole and Rosenbluth (2001).
// `delayMs` is one way, jitter buffer included; `lossPercent` 0..100.
float meanOpinionScore(float delayMs, float lossPercent);

}  // namespace callwright::telephony
