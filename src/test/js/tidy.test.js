import assert from 'node:assert/strict';
import test from 'node:test';
import { grouped, tidied } from '../js/tidy.js';

test('a number is written with two decimals, however it was typed', () => {
  for (const [typed, shown] of [
    ['8', '8.00'], ['5.7', '5.70'], ['10.00', '10.00'], ['１０', '10.00'], ['１，２００．０', '1200.00'], ['1,234,567.8', '1234567.80'],
    [' 12 ', '12.00'], ['3.', '3.'], ['-5', '-5.00'], ['0', '0.00'],
  ]) assert.equal(tidied(typed), shown, typed);
});

test('what may mean something else stays as it was typed', () => {
  for (const typed of ['', '约3万', '1,2', '12,34', '1e3', '9.999', '①', '½', '1.2.3', '-', '达成指标', '12345678901234', '10%']) {
    assert.equal(tidied(typed), typed);
  }
});

test('groups the thousands of plain numbers alone', () => {
  for (const [typed, shown] of [
    ['1000', '1,000'], ['1234567.5', '1,234,567.5'], ['-12345.00', '-12,345.00'], ['1000.', '1,000.'], ['9999999999999.99', '9,999,999,999,999.99'],
    ['999', ''], ['100.2500', ''], ['1,000', ''], ['约1000', ''], ['1000 ', ''], ['', ''], ['１２００', ''], ['1e6', ''],
  ]) assert.equal(grouped(typed), shown, typed);
});
