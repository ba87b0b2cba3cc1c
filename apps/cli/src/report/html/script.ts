/** Filters the list by text and severity. Without scripts the whole list is there, and the controls are not. */
export const SCRIPT = `
const form=document.querySelector('.controls'),search=document.getElementById('search'),shown=document.getElementById('shown');
const items=[...document.querySelectorAll('.cause')].map(item=>({item,text:(item.closest('.group').querySelector('h3').textContent+' '+item.closest('.project').querySelector('h4').textContent+' '+item.textContent).toLowerCase()}));
function filter(){const words=search.value.trim().toLowerCase().split(/\\s+/u);
const levels=new Set([...form.querySelectorAll('[name=level]:checked')].map(box=>box.value));let count=0;
for(const {item,text} of items){item.hidden=!levels.has(item.dataset.severity)||!words.every(word=>text.includes(word));if(!item.hidden)count+=1}
for(const kind of ['.project','.group'])for(const part of document.querySelectorAll(kind))part.hidden=!part.querySelector('.cause:not([hidden])');
shown.textContent=shown.dataset.text.replace('{count}',count)}
form.hidden=false;form.addEventListener('input',filter);form.addEventListener('submit',event=>event.preventDefault());filter();
`;
