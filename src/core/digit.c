/*
 * digit.c
 *	  The characters of numerals: digits, scales, and what makes them vague.
 */
#include "core/digit.h"

static inline NumeralCharacter
classify(uint32 code, int *value)
{
	switch (code)
	{
		case 0x3007:			/* 〇 */
		case 0x96F6:			/* 零 */
		case 0x25CB:			/* ○ */
		case 0x25EF:			/* ◯ */
			*value = 0;
			return DIGIT;
		case 0x4E00:			/* 一 */
		case 0x58F9:			/* 壹 */
			*value = 1;
			return DIGIT;
		case 0x4E8C:			/* 二 */
		case 0x4E24:			/* 两 */
		case 0x8D30:			/* 贰 */
			*value = 2;
			return DIGIT;
		case 0x4E09:			/* 三 */
		case 0x53C1:			/* 叁 */
			*value = 3;
			return DIGIT;
		case 0x56DB:			/* 四 */
		case 0x8086:			/* 肆 */
			*value = 4;
			return DIGIT;
		case 0x4E94:			/* 五 */
		case 0x4F0D:			/* 伍 */
			*value = 5;
			return DIGIT;
		case 0x516D:			/* 六 */
		case 0x9646:			/* 陆 */
			*value = 6;
			return DIGIT;
		case 0x4E03:			/* 七 */
		case 0x67D2:			/* 柒 */
			*value = 7;
			return DIGIT;
		case 0x516B:			/* 八 */
		case 0x634C:			/* 捌 */
			*value = 8;
			return DIGIT;
		case 0x4E5D:			/* 九 */
		case 0x7396:			/* 玖 */
			*value = 9;
			return DIGIT;
		case 0x5341:			/* 十 */
		case 0x62FE:			/* 拾 */
			*value = 1;
			return SCALE;
		case 0x767E:			/* 百 */
		case 0x4F70:			/* 佰 */
			*value = 2;
			return SCALE;
		case 0x5343:			/* 千 */
		case 0x4EDF:			/* 仟 */
			*value = 3;
			return SCALE;
		case 0x4E07:			/* 万 */
			*value = 4;
			return SCALE;
		case 0x4EBF:			/* 亿 */
			*value = 8;
			return SCALE;
		case 0x5146:			/* 兆 */
			*value = 12;
			return SCALE;
		case 0x51E0:			/* 几 */
		case 0x6570:			/* 数 */
			*value = 1;
			return SEVERAL;
		case 0x4F59:			/* 余 */
		case 0x591A:			/* 多 */
			return MORE;
		case 0x6765:			/* 来 */
			return SOME;
		default:
			return NOT_NUMERAL;
	}
}

NumeralCharacter
digit_classify(uint32 code, int *value)
{
	return classify(code, value);
}

bool
numeral_begins(uint32 code)
{
	int			value;
	NumeralCharacter character;

	if (code < 0x80)
		return code_is_digit(code);
	if (code == 0x5EFF || code == 0x5345 || code == 0x534A)
		return true;			/* 廿 卅 半 */
	character = classify(code, &value);
	return character == DIGIT || character == SCALE || character == SEVERAL;
}
