/*
 * page.js
 *	  What moves in the page that govreport_html() writes: the card with the
 *	  row of a figure, the list of headings.
 *
 * The text of the report gets into the document by textContent and nothing
 * else.
 */
'use strict';
(() => {
	const root = document.documentElement;
	const main = document.getElementById('text');
	const card = document.getElementById('card');
	const toggle = document.getElementById('toggle');
	const list = document.getElementById('headings');
	const data = JSON.parse(document.getElementById('data').textContent);
	const narrow = matchMedia('(max-width: 800px)');
	let shown = null;
	let pinned = false;
	let timer = 0;

	const add = (parent, name, text, css) => {
		const element = document.createElement(name);
		element.textContent = text;
		if (css) element.className = css;
		parent.append(element);
		return element;
	};
	const markOf = (event) => event.target.closest('a.m');
	const grouped = (number) => number.replace(/^-?\d+/,
		(whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

	/* The columns, in the order in which a row has them. */
	const rowOf = (mark) => {
		const row = data.rows[mark.hash.slice(2) - 1];
		const named = {};
		data.columns.forEach((column, i) => {
			const words = data.words[column];
			named[column] = words && row[i] !== null ? words[row[i]] : row[i];
		});
		return named;
	};
	const valueOf = (row) => {
		if (row.value === null) return '—';
		const value = grouped(row.value) +
			(row.value_max === null ? '' : ' – ' + grouped(row.value_max));
		return row.unit ? value + ' ' + row.unit : value;
	};
	const sectionOf = (ord) => {
		const link = list.querySelector('a[href="#s' + ord + '"] .title');
		const section = document.getElementById('s' + ord);
		return link ? link.textContent : section ? section.dataset.kind : '';
	};
	const qualified = (ord) => {
		const mark = ord && document.getElementById('i' + ord);
		return mark ? mark.textContent : null;
	};

	const fill = (mark) => {
		const row = rowOf(mark);
		card.replaceChildren();
		card.className = mark.className.replace(/\b(m|shown)\b/g, '');
		add(card, 'p', row.name || '—', 'name');
		add(card, 'p', valueOf(row), 'value');
		const rows = add(card, 'dl', '');
		const put = (label, column, text) => {
			if (text === null || text === '') return;
			const term = add(rows, 'dt', label + ' ');
			add(term, 'code', column);
			add(rows, 'dd', text);
		};
		put('性质', 'role', row.role);
		put('类型', 'measure', row.measure);
		put('数值', 'value', row.value);
		put('上限', 'value_max', row.value_max);
		put('单位', 'unit', row.unit);
		put('界限', 'bound', row.bound);
		put('时期', 'period', row.period);
		put('用语', 'wording', row.wording);
		put('主体', 'entity', row.entity);
		put('限定', 'of', qualified(row.of));
		if (row.value === null) put('状态', 'status', row.status);
		put('章节', 'section', sectionOf(row.section));
		put('原文', 'quote', mark.textContent);
		put('位置', 'char_start', String(row.char_start));
	};

	/* Under the mark, or above it where there is more room. */
	const place = (mark) => {
		if (narrow.matches) {
			card.style.left = card.style.top = '';
			return;
		}
		const boxes = mark.getClientRects();
		const box = boxes[boxes.length - 1];
		const height = card.offsetHeight;
		const below = box.bottom + 8;
		const top = below + height <= innerHeight ? below : boxes[0].top - height - 8;
		const left = Math.min(box.left, innerWidth - card.offsetWidth - 16);
		card.style.left = Math.max(8, left) + 'px';
		card.style.top = Math.max(8, top) + 'px';
	};
	/* Where the card lies over the end of the text, the mark gets out of it. */
	const reveal = (mark) => {
		const over = mark.getBoundingClientRect().bottom + 12 -
			card.getBoundingClientRect().top;
		if (narrow.matches && over > 0) scrollBy({ top: over, behavior: 'instant' });
	};
	const hide = () => {
		clearTimeout(timer);
		if (!shown) return;
		shown.classList.remove('shown');
		shown.removeAttribute('aria-describedby');
		shown = null;
		pinned = false;
		card.hidden = true;
	};
	const show = (mark, pin) => {
		clearTimeout(timer);
		if (shown !== mark) {
			hide();
			shown = mark;
			fill(mark);
			mark.classList.add('shown');
			mark.setAttribute('aria-describedby', 'card');
			card.hidden = false;
			card.scrollTop = 0;
			place(mark);
		}
		pinned = pinned || pin;
		if (pinned || document.activeElement === mark) reveal(mark);
	};
	const hideSoon = () => {
		clearTimeout(timer);
		if (!pinned) timer = setTimeout(hide, 250);
	};

	main.addEventListener('mouseover', (event) => {
		const mark = markOf(event);
		if (mark && !pinned) show(mark, false);
	});
	main.addEventListener('mouseout', (event) => {
		if (markOf(event) && document.activeElement !== shown) hideSoon();
	});
	card.addEventListener('mouseenter', () => clearTimeout(timer));
	card.addEventListener('mouseleave', () => {
		if (document.activeElement !== shown) hideSoon();
	});
	main.addEventListener('focusin', (event) => {
		const mark = markOf(event);
		if (mark) show(mark, false);
	});
	main.addEventListener('focusout', hideSoon);
	document.addEventListener('click', (event) => {
		const mark = markOf(event);
		if (mark) {
			event.preventDefault();
			show(mark, true);
		} else if (!card.contains(event.target)) {
			hide();
		}
	});
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') {
			hide();
			if (narrow.matches) toggle.setAttribute('aria-expanded', 'false');
		}
	});
	addEventListener('scroll', () => shown && place(shown), { passive: true });
	addEventListener('resize', () => shown && place(shown));

	/* The list folds where there is no room for it beside the text. */
	toggle.setAttribute('aria-expanded', 'false');
	toggle.addEventListener('click', () => toggle.setAttribute('aria-expanded',
		String(toggle.getAttribute('aria-expanded') !== 'true')));
	list.addEventListener('click', (event) => {
		if (event.target.closest('a')) toggle.setAttribute('aria-expanded', 'false');
	});

	/* The heading that one is at is lit in the list. */
	const links = new Map();
	for (const link of list.querySelectorAll('a')) links.set(link.hash.slice(1), link);
	const seen = new Set();
	let current = null;
	const light = (link) => {
		if (link === current) return;
		if (current) current.removeAttribute('aria-current');
		current = link;
		if (!link) return;
		link.setAttribute('aria-current', 'location');
		const room = list.parentElement;
		const box = link.getBoundingClientRect();
		const edge = room.getBoundingClientRect();
		if (box.top < edge.top) room.scrollTop += box.top - edge.top - 40;
		if (box.bottom > edge.bottom) room.scrollTop += box.bottom - edge.bottom + 40;
	};
	const observer = new IntersectionObserver((entries) => {
		for (const entry of entries) {
			if (entry.isIntersecting) seen.add(entry.target);
			else seen.delete(entry.target);
		}
		const first = [...seen].sort((a, b) => a.id.slice(1) - b.id.slice(1))
			.find((section) => links.has(section.id));
		light(first ? links.get(first.id) : current);
	}, { rootMargin: '0px 0px -70% 0px' });
	for (const section of main.querySelectorAll('section')) observer.observe(section);

	/* A page can be opened at a figure. */
	if (/^#i\d+$/.test(location.hash)) {
		const mark = document.getElementById(location.hash.slice(1));
		if (mark) requestAnimationFrame(() => show(mark, true));
	}

	root.dataset.rows = data.rows.length;
	root.dataset.marks = main.querySelectorAll('a.m[id]').length;
	root.dataset.headings = main.querySelectorAll('.h').length;
	root.dataset.numbers = main.querySelectorAll('.n').length;
	root.dataset.ready = '1';
})();
