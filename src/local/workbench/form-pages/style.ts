export const STYLE = `
body{margin:0;background:#f0ebf8;color:#202124;font:14px/1.5 Arial,'Liberation Sans',Roboto,sans-serif}
main{max-width:640px;margin:0 auto;padding:12px 16px 48px}
.card{background:#fff;border:1px solid #dadce0;border-radius:8px;padding:24px;margin:12px 0}
.card.title{border-top:10px solid #673ab7}
.card.section{border-left:6px solid #673ab7}
.card.wrong{border-color:#d93025}
h1{font-size:32px;font-weight:400;line-height:1.25;margin:0 0 12px}
h2{font-size:20px;font-weight:400;margin:0}
p{margin:8px 0 0}
.required,.star,.problem{color:#d93025}
.help{color:#5f6368;font-size:12px}
.label{display:block;font-size:16px;margin-bottom:8px}
input[type=text],input[type=email],input[type=date],input[type=time],textarea,select{font:inherit;color:inherit;padding:8px 0;border:0;border-bottom:1px solid #80868b;background:transparent;margin-top:8px}
input[type=text],input[type=email],textarea{width:100%;box-sizing:border-box}
.choice input[type=text]{width:60%;margin:0}
select{border:1px solid #dadce0;border-radius:4px;padding:8px;min-width:220px;background:#fff}
input:focus,textarea:focus,select:focus{outline:2px solid #673ab7;outline-offset:2px}
.choice{display:block;padding:8px 0}
.choice input[type=radio],.choice input[type=checkbox]{width:18px;height:18px;margin:0 12px 0 0;vertical-align:-4px;accent-color:#673ab7}
.scale{display:flex;align-items:end;justify-content:center;gap:12px;flex-wrap:wrap}
.step{display:flex;flex-direction:column;align-items:center;gap:8px}
.foot{display:flex;justify-content:space-between;align-items:center;margin-top:20px}
.send{background:#673ab7;color:#fff;border:0;border-radius:4px;padding:10px 24px;font:inherit;font-weight:700;cursor:pointer}
.clear{background:none;border:0;color:#673ab7;font:inherit;padding:10px;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid #673ab7;outline-offset:2px}
a{color:#1a73e8;margin-right:16px}
.links{margin-top:16px}
`;
